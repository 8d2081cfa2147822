import { Button, Group, Text } from '@mantine/core';
import { IconArrowMerge, IconFlag, IconSend } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { BandBadge, PageHeader, StageBadge } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import { companyOf, nameOf } from '../_parts/lead-name.ts';
import { useWords } from '../_parts/use-words.ts';
import { MergeWith } from './merge-with.tsx';
import { PrivacyMenu } from './privacy/privacy-menu.tsx';
import { StageModal } from './stage-modal.tsx';
import { TestEventModal } from './test-event/test-event-modal.tsx';

/** Who the lead is and what can be done with it. */
export const LeadHeader = ({ lead, back }: { readonly lead: Shape<'Lead'>; readonly back: ReactNode }) => {
  const t = useWords();
  const [open, setOpen] = useState<'stage' | 'event' | 'merge' | null>(null);
  const name = nameOf(lead) ?? t('part.anonymous');
  const title = typeof lead.traits.title === 'string' ? lead.traits.title : null;
  const facts = [title, companyOf(lead), lead.email === name ? null : lead.email].filter(
    (fact) => fact !== null,
  );
  return (
    <>
      <PageHeader
        before={back}
        title={name}
        description={facts.join(' · ')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconSend size={16} aria-hidden />}
              onClick={() => setOpen('event')}
            >
              {t('testEvent.action')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFlag size={16} aria-hidden />}
              onClick={() => setOpen('stage')}
            >
              {t('stageMove.action')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowMerge size={16} aria-hidden />}
              onClick={() => setOpen('merge')}
            >
              {t('merge.with')}
            </Button>
            <PrivacyMenu lead={lead} name={name} />
          </>
        }
      />
      <Group gap="xs" mb="md" mt={-8}>
        <StageBadge stage={lead.stage} />
        <BandBadge band={lead.score.band} />
        <Text size="sm" c="dimmed">
          {lead.owner === null ? t('lead.noOwner') : t('lead.owner', { name: lead.owner.name })}
        </Text>
      </Group>
      <StageModal lead={lead} name={name} opened={open === 'stage'} onClose={() => setOpen(null)} />
      <TestEventModal lead={lead} name={name} opened={open === 'event'} onClose={() => setOpen(null)} />
      {open === 'merge' && <MergeWith lead={lead.id} name={name} onClose={() => setOpen(null)} />}
    </>
  );
};
