import { PageHeader } from '../../components/index.ts';

/** Workflows. */
export const WorkflowsPage = () => <PageHeader title="Workflows" />;
