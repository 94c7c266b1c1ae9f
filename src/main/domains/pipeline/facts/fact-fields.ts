import { standings } from '../../../../contract/records/next-step.ts';
import { activityKind, contactRole, forecastCategory } from '../../../../contract/records/shapes.ts';

/** A field that rules can ask about. */
export type FactField = {
  name: string;
  label: string;
  type: 'text' | 'choice' | 'number' | 'money' | 'day' | 'instant' | 'yesNo' | 'list';
  explains: string;
  /** Its changes are known, as `dealHistory` or the ledger keeps them. */
  tracked?: true;
  /** Can be compared with deals that were won. */
  ofWon?: 'all' | 'stage';
  /** All that it can be, where that is known; the names of stages come from the workspace. */
  choices?: readonly string[];
};

const field = (
  name: string,
  type: FactField['type'],
  label: string,
  explains: string,
  more: Pick<FactField, 'tracked' | 'ofWon' | 'choices'> = {},
): FactField => ({ name, type, label, explains, ...more });

/** Fields of a deal. `custom.<label>` and `account.custom.<label>` come on top, as a workspace has them. */
export const dealFactFields: FactField[] = [
  field('name', 'text', 'Name', 'The name of the deal.'),
  field('account', 'text', 'Account', 'The name of its account.'),
  field('owner', 'choice', 'Owner', 'The name of its owner.'),
  field('stage', 'choice', 'Stage', 'The name of its stage.', { tracked: true }),
  field('stagePosition', 'number', 'Position of the stage', 'The first stage is 1.'),
  field('stageProbability', 'number', 'Probability of the stage', 'In percent, as set for the stage.'),
  field('outcome', 'choice', 'Outcome', 'open, won or lost.', { choices: ['open', 'won', 'lost'] }),
  field('amount', 'money', 'Amount', 'In the deal’s own currency, in whole units.', { tracked: true }),
  field('amountInBase', 'money', 'Amount in the base currency', 'Unknown where no rate is set.', { ofWon: 'all' }),
  field('currency', 'choice', 'Currency', 'ISO 4217.'),
  field('probability', 'number', 'Probability', 'In percent, as set on the deal.', { tracked: true }),
  field('forecastCategory', 'choice', 'Forecast category', 'omitted, pipeline, best_case, commit or closed.', {
    tracked: true,
    choices: forecastCategory.options,
  }),
  field('closeDate', 'day', 'Close date', 'The day on which it is expected to close.', { tracked: true }),
  field('daysToClose', 'number', 'Days to the close date', 'Below 0 when it is past.'),
  field('closesInLastDaysOfQuarter', 'yesNo', 'Closes at the quarter’s end', 'In its last five days.'),
  field('source', 'choice', 'Source', 'Where it came from.'),
  field('lostReason', 'text', 'Reason it was lost', 'As written down.'),
  field('tags', 'list', 'Tags', 'The tags of the deal.'),
  field('createdAt', 'instant', 'Created', 'When it was created.'),
  field('ageDays', 'number', 'Age', 'Days since it was created.', { ofWon: 'all' }),
  field('stageSince', 'instant', 'In this stage since', 'When it came into its stage.'),
  field('daysInStage', 'number', 'Days in this stage', 'Since it came into its stage.', { ofWon: 'stage' }),
  field('reopenedAt', 'instant', 'Reopened', 'When it was last reopened after it had been closed.'),
  field('closedAt', 'instant', 'Closed', 'When it was won or lost.'),
  field(
    'standing',
    'choice',
    'Where its next step stands',
    'overdue, today, thisWeek, nextWeek, later, none, parked.',
    {
      choices: standings,
    },
  ),
  field('nextAt', 'instant', 'Next step due', 'When the next step is due.'),
  field('nextWhat', 'text', 'Next step', 'What is to be done.'),
  field('lastActivityAt', 'instant', 'Last activity', 'Call, meeting, e-mail or task that has happened.'),
  field('lastCustomerContactAt', 'instant', 'Last contact with the customer', 'Call, meeting or e-mail.'),
  field('lastMeetingAt', 'instant', 'Last meeting', 'That has happened.'),
  field('nextMeetingAt', 'instant', 'Next meeting', 'That is planned, as an activity or a next step.'),
  field('lastNoteAt', 'instant', 'Last note', 'When the newest note was written or changed.'),
  field('stagesSkipped', 'number', 'Stages skipped', 'In its largest step forward, while it was open.'),
  field('likelyDuplicates', 'number', 'Likely duplicates', 'Open deals of the same account with nearly the same name.'),
  field('sameDayCloses', 'number', 'Deals closing that day', 'Open deals of its owner with the same close date.'),
  field('industry', 'choice', 'Industry of the account', 'As set on the account.'),
  field('employees', 'number', 'Employees of the account', 'As set on the account.'),
  field('country', 'choice', 'Country of the account', 'As set on the account.'),
  field('accountTags', 'list', 'Tags of the account', 'The tags of its account.'),
  field('openDealsOfAccount', 'number', 'Open deals of the account', 'With this one.'),
];

const role = field('role', 'choice', 'Role', 'champion, economic_buyer, … as linked to the deal.', {
  choices: contactRole.options,
});

/** Records that belong to deals, for `count_of`. Days and instants are asked as of the moment the deal is seen. */
export const relatedFactFields: Record<string, { label: string; fields: FactField[] }> = {
  contacts: {
    label: 'Contacts',
    fields: [
      role,
      field('name', 'text', 'Name', 'The name of the contact.'),
      field('title', 'text', 'Title', 'Their title.'),
      field('email', 'text', 'E-mail', 'Their address.'),
      field('tags', 'list', 'Tags', 'The tags of the contact.'),
      field('lastContactAt', 'instant', 'Last contact', 'The newest call, meeting or e-mail with this contact.'),
      field('linkedAt', 'instant', 'Linked', 'When they were linked to the deal.'),
    ],
  },
  activities: {
    label: 'Activities',
    fields: [
      field('kind', 'choice', 'Kind', 'call, meeting, email or task.', { choices: activityKind.options }),
      field('occurredAt', 'instant', 'When', 'When it happened.'),
      field('subject', 'text', 'Subject', 'What it was about.'),
      field('body', 'text', 'Text', 'What was written down, as far as the first 2,000 characters.'),
      field('withTags', 'list', 'Tags of the contact', 'Of the contact with whom it was.'),
    ],
  },
  notes: {
    label: 'Notes',
    fields: [
      field('writtenAt', 'instant', 'Written', 'When it was written.'),
      field('body', 'text', 'Text', 'As far as the first 2,000 characters.'),
    ],
  },
  pocs: {
    label: 'POCs',
    fields: [
      field('outcome', 'choice', 'Outcome', 'running, won, lost or cancelled.', {
        choices: ['running', 'won', 'lost', 'cancelled'],
      }),
      field('overdueLines', 'number', 'Lines overdue', 'Milestones and tasks that are late.'),
      field('daysLate', 'number', 'Days late', 'Of what is most late.'),
      field('kickoff', 'day', 'Kickoff', 'The day of its kickoff.'),
      field('endsOn', 'day', 'Ends', 'The latest day of its plan.'),
    ],
  },
};
