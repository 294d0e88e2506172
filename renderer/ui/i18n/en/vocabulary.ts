/** The kinds of map, as on badges. */
export const kind = {
  'current-state': 'Current state',
  'future-state': 'Future state',
  'day-in-the-life': 'Day in the life',
  'service-blueprint': 'Service blueprint',
  blank: 'Free form',
} as const

export const laneType = {
  actions: 'Actions',
  touchpoints: 'Touchpoints',
  channels: 'Channels',
  thoughts: 'Thoughts',
  emotions: 'Emotions',
  'pain-points': 'Pain points',
  gains: 'Gains',
  opportunities: 'Opportunities',
  needs: 'Needs',
  quotes: 'Quotes',
  storyboard: 'Storyboard',
  metrics: 'Metrics',
  time: 'Time',
  place: 'Place',
  tools: 'Tools',
  'physical-evidence': 'Physical evidence',
  'customer-actions': 'Customer actions',
  frontstage: 'Frontstage',
  backstage: 'Backstage',
  'support-processes': 'Support processes',
  policies: 'Policies',
  enablers: 'Enablers',
  owners: 'Owners',
  custom: 'Custom',
} as const

/** What one card of a lane is called, at the top of the details panel. */
export const cardOf = {
  actions: 'Action',
  touchpoints: 'Touchpoint',
  channels: 'Channel',
  thoughts: 'Thought',
  emotions: 'Emotion',
  'pain-points': 'Pain point',
  gains: 'Gain',
  opportunities: 'Opportunity',
  needs: 'Need',
  quotes: 'Quote',
  storyboard: 'Picture',
  metrics: 'Metric',
  time: 'Time',
  place: 'Place',
  tools: 'Tool',
  'physical-evidence': 'Physical evidence',
  'customer-actions': 'Customer action',
  frontstage: 'Frontstage step',
  backstage: 'Backstage step',
  'support-processes': 'Support process',
  policies: 'Policy',
  enablers: 'Enabler',
  owners: 'Owner',
  custom: 'Card',
} as const

export const colour = {
  action: 'Blue',
  touch: 'Violet',
  thought: 'Yellow',
  emotion: 'Stone',
  pain: 'Coral',
  opp: 'Green',
  evid: 'Sand',
  front: 'Teal',
  back: 'Purple',
  support: 'Slate',
  place: 'Orange',
  own: 'As the lane',
} as const

export const evidence = {
  none: 'None',
  assumption: 'Assumption',
  'one-source': 'One source',
  researched: 'Researched',
} as const

export const score = {
  n2: 'Very negative',
  n1: 'Negative',
  '0': 'Neutral',
  p1: 'Positive',
  p2: 'Very positive',
} as const

export const level = {
  '1': 'Very low',
  '2': 'Low',
  '3': 'Medium',
  '4': 'High',
  '5': 'Very high',
} as const

export const separatorKind = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  'internal-interaction': 'Line of internal interaction',
  custom: 'Custom line',
} as const

export const lineStyle = { own: 'As usual', solid: 'Solid', dashed: 'Dashed', dotted: 'Dotted' } as const

export const direction = { 'one-way': 'One way', 'two-way': 'Both ways' } as const

export const phase = {
  none: 'Not set',
  before: 'Before purchase',
  during: 'During purchase',
  after: 'After purchase',
} as const

export const nature = { none: 'Not set', physical: 'Physical', digital: 'Digital', human: 'Human' } as const

export const flag = { none: 'None', fail: 'Fail point', wait: 'Wait' } as const

export const channel = {
  none: 'None',
  website: 'Website',
  search: 'Web search',
  app: 'App',
  phone: 'Phone',
  'video-call': 'Video call',
  email: 'E-mail',
  chat: 'Chat',
  'group-chat': 'Group chat',
  social: 'Social media',
  advertisement: 'Advertisement',
  review: 'Reviews',
  document: 'Document',
  contract: 'Contract',
  spreadsheet: 'Spreadsheet',
  calculator: 'Calculator',
  meeting: 'Meeting',
  presentation: 'Presentation',
  person: 'Person',
  people: 'People',
  shop: 'Shop',
  home: 'Home',
  office: 'Office',
  warehouse: 'Warehouse',
  road: 'On the road',
  hospital: 'Hospital, clinic',
  delivery: 'Delivery',
  package: 'Package',
  payment: 'Payment',
  calendar: 'Calendar',
  training: 'Training',
  help: 'Help',
  'file-upload': 'File upload',
  product: 'The product',
} as const
