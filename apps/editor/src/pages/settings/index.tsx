import { PageHeader } from '../../components/index.ts';

/** Settings. */
export const SettingsPage = () => <PageHeader title="Settings" />;
