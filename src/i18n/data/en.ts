/** What is wrong with data and what to do about it, by code of the finding; and what an analysis lacks, by reason. In English. */
export const doubts = {
  'cell-error': {
    what: 'A cell holds an error value',
    todo: 'Correct the formula or type the value; until then the cell counts as blank.',
  },
  'unreadable-date': { what: 'A date cannot be read', todo: 'Type it as a date, for example 31.03.2026.' },
  'unreadable-number': { what: 'A number cannot be read', todo: 'Type it as a number, without words.' },
  'unknown-stage': {
    what: 'A stage is not in the list of stages',
    todo: 'Correct the spelling, or add the stage to the list of stages.',
  },
  'unknown-outcome': {
    what: 'An outcome is not known',
    todo: 'Write won, lost, declined or open, or say in the mapping what your own word means.',
  },
  'duplicate-key': {
    what: 'The same key stands twice, and the later row was set aside',
    todo: 'Delete that row, or give it a key of its own.',
  },
  'blank-key': {
    what: 'A row does not say what it is about, and was set aside',
    todo: 'Fill in the cell, or delete the row.',
  },
  'blank-client': {
    what: 'The client is blank',
    todo: 'Fill it in: without a client the row is in no rating and in no client’s figures.',
  },
  'blank-manager': { what: 'The manager is blank', todo: 'Fill it in: until then the row belongs to no manager.' },
  'dates-as-text': {
    what: 'Dates stand as text; they were read all the same',
    todo: 'Turn them into real dates, so that Excel sorts and filters them correctly.',
  },
  'numbers-as-text': {
    what: 'Numbers stand as text; they were read all the same',
    todo: 'Turn them into real numbers, so that Excel adds them up.',
  },
  'near-duplicate-name': {
    what: 'One name is spelt in several ways, which were taken as one',
    todo: 'Use one spelling.',
  },
  'repeated-client-in-event': {
    what: 'The same client stands twice in one event',
    todo: 'Delete one of the rows, or give each a deal number of its own.',
  },
  'mixed-currency': {
    what: 'Money in several currencies would be added up as one',
    todo: 'Convert all amounts to one currency.',
  },
  'orphan-client': {
    what: 'A client is not in the list of clients',
    todo: 'Add the client to that list, or correct the name.',
  },
  'orphan-deal': {
    what: 'The stage log names a deal that is not in the list of deals',
    todo: 'Add the deal to that list, or correct its number in the log.',
  },
  'closed-before-started': {
    what: 'A deal was closed before it was started',
    todo: 'Correct one of the two dates.',
  },
  'won-without-amount': {
    what: 'A deal was won without an amount',
    todo: 'Fill in the actual budget: until then the deal adds nothing to turnover.',
  },
  'duplicate-header': {
    what: 'Two columns have the same header; only the first one is used',
    todo: 'Rename one of them.',
  },
  'totals-row-ignored': {
    what: 'A row of totals was left out',
    todo: 'Nothing needs to be done if it is one; if it is a row of data, take the word for total out of it.',
  },
  'stage-order-guessed': {
    what: 'The order of the stages is guessed',
    todo: 'Check it; if it is wrong, add a list of stages in the right order.',
  },
  'near-duplicate-client': {
    what: 'One client probably stands under several names',
    todo: 'Choose one name and use it in every list.',
  },
  'client-in-other-script': {
    what: 'One client probably stands both in Cyrillic and in Latin letters',
    todo: 'Choose one name and use it in every list.',
  },
  'client-with-other-legal-form': {
    what: 'The same name stands with different legal forms',
    todo: 'Check whether these are two companies; if not, use one name.',
  },
  'client-one-letter-apart': {
    what: 'Two names differ by one letter',
    todo: 'Check whether one of them is misspelt.',
  },
  'unknown-label': {
    what: 'A word is not known, so the cell counts as blank',
    todo: 'Use a usual word instead, for example positive, neutral or negative for the tone of a contact.',
  },
  'stage-dates-backwards': {
    what: 'The dates of the stages run backwards',
    todo: 'Correct the date that is out of turn.',
  },
  'next-step-before-contact': {
    what: 'A next step is dated before its contact',
    todo: 'Correct one of the two dates.',
  },
  'date-in-future': {
    what: 'Something that has happened is dated after the day that the report speaks of',
    todo: 'Correct the date, or build the report as of a later day.',
  },
  'date-too-early': { what: 'A date lies before 1990', todo: 'Check the year.' },
  'money-outlier': {
    what: 'An amount is far from what is usual in its column',
    todo: 'Check it for a zero too many or too few.',
  },
  'negative-money': {
    what: 'An amount is below zero',
    todo: 'Leave it if it is a credit note; otherwise correct the sign.',
  },
};

export const unavailable = {
  'no-deals': 'There is no list of deals.',
  'no-clients': 'There are no clients in the lists.',
  'no-stages': 'There are no stages: add a list of stages or a column with the stage.',
  'no-stage-list': 'There is no list of stages.',
  'no-stage-records': 'Nothing records when stages were reached: keep a stage log or a column of dates for each stage.',
  'no-log': 'There is no stage log.',
  'no-losses': 'No deal was lost.',
  'no-reasons': 'No reasons for refusal are told: add a column with them.',
  'no-columns': 'There is no column to compare: add segment, manager, event or reason.',
  'no-start-dates': 'The deals have no start dates.',
  'no-close-dates': 'The deals have no close dates.',
  'no-ages': 'How old deals are is not known: start and close dates are needed.',
  'nothing-closed': 'No deal has been won or lost yet.',
  'no-orders': 'No deal has been won.',
  'no-dated-orders': 'The won deals have no close dates, or all of one day.',
  'no-plan': 'There is no plan.',
  'no-plan-for-the-period': 'The plan has no lines for the current period or a later one.',
  'no-open-money': 'No open deal has a budget.',
  'no-money': 'The deals have no budgets.',
  'no-concluded-period': 'No period of the plan has actual figures.',
  'no-goal': 'No goal was given: say how much money is to be earned.',
  'no-managers': 'No managers are told.',
  'no-planners': 'There is no list of teams with planners.',
  'no-costs': 'There are neither hours nor costs of serving clients.',
  'no-marks': 'The list of clients has no marks for need and relationship.',
  'no-signs': 'No list tells of a risk: contacts, people, competitors, reviews or dated orders.',
  'no-team-members': 'The list of people names nobody of our own side.',
  'no-life-cycles': 'The list of clients tells neither the life cycle nor the stage of the relationship.',
  'no-contacts': 'There is no list of contacts.',
  'no-notes': 'The contacts have no notes: add a column with what was learned.',
  'no-review-dates': 'The list of clients has no column with the day of the last review.',
  'no-hours': 'There is no list of hours.',
  'no-executives': 'The hours do not say which are an executive’s.',
  'no-activities': 'There is no list of planned activities.',
  'no-change-date': 'There is no event and no day of a change to compare before and after.',
  'no-day-given': 'No day of a change was given: say from which day the process was another one.',
  'no-history': 'The deals tell no days, so what they were like earlier is not known.',
  'no-key-clients': 'There is no key client.',
  'no-project-statuses': 'No stage names a project status, or no deal has one.',
};
