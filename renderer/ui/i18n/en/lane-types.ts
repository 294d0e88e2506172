import type { LaneType } from '../../../journey/vocabulary.ts'

/** What each type of lane is for, in a few words. Loaded with the menu that says so. */
export const laneAbout: Readonly<Record<LaneType, string>> = {
  actions: 'What people do, step by step',
  touchpoints: 'Where they meet you',
  channels: 'Through what they reach you',
  thoughts: 'What goes through their minds',
  emotions: 'How they feel, as a curve',
  'pain-points': 'What goes wrong or costs effort',
  gains: 'What turns out better than feared',
  opportunities: 'What could be done better',
  needs: 'What they want to get done',
  quotes: 'What they said, word for word',
  storyboard: 'Pictures of the scene',
  metrics: 'What can be counted',
  time: 'How long things take',
  place: 'Where they are meanwhile',
  tools: 'What they use for it',
  'physical-evidence': 'What they can see and touch',
  'customer-actions': 'What customers do themselves',
  frontstage: 'What your people do in their sight',
  backstage: 'What your people do out of sight',
  'support-processes': 'What keeps it all running',
  policies: 'Rules that shape what happens',
  enablers: 'What has to be in place first',
  owners: 'Who answers for what',
  custom: 'A lane with a name of your own',
}

/** The groups of that menu. */
export const laneGroups = {
  experience: 'What people live through',
  circumstances: 'What surrounds it',
  service: 'How the service works',
  own: 'Something else',
} as const
