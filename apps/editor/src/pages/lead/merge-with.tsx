import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { companyOf, nameOf } from '../_parts/lead-name.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import { MergeModal } from '../duplicates/merge-modal.tsx';

const shown = 8;

const Found = ({
  q,
  except,
  onChoose,
}: {
  readonly q: string;
  readonly except: string;
  readonly onChoose: (lead: string) => void;
}) => {
  const t = useWords();
  const leads = useInfiniteQuery(pageQueries.leads({ q }));
  if (leads.isError) return <ErrorState error={leads.error} retry={() => void leads.refetch()} />;
  if (leads.isPending) return <RowsSkeleton rows={3} height={36} />;
  const others = leads.data.pages.flatMap(({ items }) => items).filter(({ id }) => id !== except);
  if (others.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('merge.nobody')}
      </Text>
    );
  return (
    <Stack gap={4}>
      {others.slice(0, shown).map((lead) => (
        <Button
          key={lead.id}
          variant="default"
          justify="flex-start"
          fullWidth
          onClick={() => onChoose(lead.id)}
        >
          {[...new Set([nameOf(lead) ?? t('part.anonymous'), lead.email, companyOf(lead)])]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </Button>
      ))}
      {others.length > shown && (
        <Text size="xs" c="dimmed">
          {t('merge.more')}
        </Text>
      )}
    </Stack>
  );
};

/** Finds the other lead, then shows what the two would be as one. */
export const MergeWith = ({
  lead,
  name,
  onClose,
}: {
  readonly lead: string;
  readonly name: string;
  readonly onClose: () => void;
}) => {
  const t = useWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 250);
  const [other, setOther] = useState<string | null>(null);
  if (other !== null) return <MergeModal lead={lead} other={other} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t('merge.withTitle', { name })} size="lg">
      <Stack>
        <TextInput
          data-autofocus
          label={t('merge.find')}
          placeholder={t('leads.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {q !== '' && <Found q={q} except={lead} onChoose={setOther} />}
      </Stack>
    </Modal>
  );
};
