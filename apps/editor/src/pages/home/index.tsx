import { PageHeader } from '../../components/index.ts';

/** Home. */
export const HomePage = () => <PageHeader title="Home" />;
