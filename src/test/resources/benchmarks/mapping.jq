# Makes of each generated bill what the declaration xx-generated makes of it, and counts them.
def stages: {
  S0: "INTRODUCED", S1: "REFERRED", S2: "COMMITTEE_STAGE", S3: "COMMITTEE_REPORTED",
  S4: "GENERAL_DEBATE", S5: "FINAL_VOTE", S6: "ADOPTED", S7: "PUBLISHED"
};
def text: split(" ") | map(select(. != "")) | join(" ");
def date: if length == 10 and .[4:5] == "-" and .[7:8] == "-" then . else null end;
def bill: {
  kind: "BILL",
  key: .id,
  slug: (.id | ascii_downcase),
  number: (.number | text),
  introducedOn: (.introducedOn | date),
  initiator: (.initiator as $said | if ["GOVERNMENT", "MEMBER", "COMMITTEE", "CITIZENS", "OTHER"] | index($said) then $said else null end),
  identifiers: [
    { scheme: "source-id", value: .id, identifying: true },
    { scheme: "number", value: (.number | text) }
  ],
  titles: ([.titles[] | { type: "OFFICIAL", text: (.text | text), language }] + [.summaries[] | { type: "SUMMARY", text: (.text | text), language }]),
  sponsors: [.sponsors[] | { name: text, kind: "PERSON" }],
  subjects: [.subjects[] | { text: (.text | text), language, scheme: "generated" }],
  steps: [.steps[] | { date: (.date | date), words: (.words | text), code, stage: (stages[.code] // "UNMAPPED"), certainty: "EXACT" }],
  outcome: (.outcome as $said | if ["ENACTED", "REJECTED", "PENDING"] | index($said) then $said else null end)
};
reduce inputs as $line (0; . + ($line | bill | if .key then 1 else 0 end))
