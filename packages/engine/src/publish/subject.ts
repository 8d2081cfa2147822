import { type Diagnostic, problem, type Step, type WorkflowDocument } from '@sluice/model';

/** Events only an account meets, and the one only its contacts do. */
const ofAccounts: ReadonlySet<string> = new Set(['account.member', 'account.joined', 'account.engaged']);
const ofLeads: ReadonlySet<string> = new Set(['account.updated']);

/** Triggers that could never start: they watch the other subject than the workflow is for. */
export function checkSubject(
  { nodes, settings }: WorkflowDocument,
  steps: readonly Step[],
): readonly Diagnostic[] {
  const foreign = settings.subject === 'account' ? ofLeads : ofAccounts;
  const words =
    settings.subject === 'account'
      ? 'watches single leads, and this workflow is for companies.'
      : 'watches companies, and this workflow is for leads. Choose companies in its settings.';
  return steps.flatMap((step) => {
    if (step.kind !== 'trigger' || step.events.length === 0) return [];
    if (!step.events.every((event) => foreign.has(event))) return [];
    const index = nodes.findIndex(({ id }) => id === step.node);
    const path = `/nodes/${index}/type`;
    return [
      problem('trigger.wrong-subject', path, `“${step.title}” ${words}`, {
        node: step.node,
        severity: 'warning',
      }),
    ];
  });
}
