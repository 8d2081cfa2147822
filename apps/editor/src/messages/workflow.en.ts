/** Words of the workflow editor. */
export const workflowEn = {
  'workflow.title': 'Workflow',
} as const;
