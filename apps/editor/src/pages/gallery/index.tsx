import { PageHeader } from '../../components/index.ts';

/** Gallery. */
export const GalleryPage = () => <PageHeader title="Gallery" />;
