import type { TemplateConnector } from './template.ts'

/** Most arrows run up or down their column; three hand over to the next. */
export const connectors: readonly TemplateConnector[] = [
  { from: 'customer-actions/book', to: 'frontstage/book' },
  { from: 'frontstage/book', to: 'backstage/book' },
  { from: 'support-processes/book', to: 'backstage/book' },
  { from: 'backstage/book', to: 'backstage/arrive' },
  { from: 'customer-actions/arrive', to: 'frontstage/arrive' },
  { from: 'frontstage/arrive', to: 'backstage/arrive' },
  { from: 'support-processes/arrive', to: 'backstage/arrive' },
  { from: 'frontstage/arrive', to: 'backstage/wait' },
  { from: 'backstage/wait', to: 'frontstage/wait' },
  { from: 'frontstage/wait', to: 'customer-actions/wait' },
  { from: 'customer-actions/consult', to: 'frontstage/consult', direction: 'two-way' },
  { from: 'frontstage/consult', to: 'backstage/consult' },
  { from: 'support-processes/consult', to: 'backstage/consult' },
  { from: 'frontstage/consult', to: 'backstage/pharmacy' },
  { from: 'backstage/pharmacy', to: 'frontstage/pharmacy' },
  { from: 'customer-actions/pharmacy', to: 'frontstage/pharmacy', direction: 'two-way' },
  { from: 'support-processes/pharmacy', to: 'backstage/pharmacy' },
  { from: 'support-processes/follow-up', to: 'frontstage/follow-up' },
  { from: 'frontstage/follow-up', to: 'customer-actions/follow-up', direction: 'two-way' },
]
