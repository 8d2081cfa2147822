import { PageHeader } from '../../components/index.ts';

/** Lead. */
export const LeadPage = () => <PageHeader title="Lead" />;
