export const work = {
  count: '{n} item | {n} items',
  days: '{n} day ago | {n} days ago',
  empty: 'Nothing waits for you',
  emptyText: 'Drafts to finish, campaigns to approve and refused data will appear here.',
  name: 'My work',
};

export const campaigns = {
  audience: 'Audience',
  create: 'New campaign',
  edit: 'Edit campaign',
  empty: 'No campaigns yet',
  emptyText: 'A media campaign is what both sides tell workers: a theme, an audience, a time.',
  endsOn: 'Ends',
  name: 'Campaigns',
  programme: 'Programme',
  startsOn: 'Starts',
  status: 'Status',
  theme: 'Theme',
  themeHint: 'The message, in a sentence or two.',
  title: 'Name of the campaign',
  unit: 'Unit',
};
