import { Alert, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { equalJson, type Workspace } from '@sluice/model';
import { useQuery } from '@tanstack/react-query';
import { api, queries, type SegmentUses } from '../../../api/index.ts';
import { PlaceLink } from '../../_parts/place-link.tsx';
import { useWords } from '../../_parts/use-words.ts';

type Segment = Workspace['segments'][number];
type Use = SegmentUses['uses'][number];

const Place = ({ use }: { readonly use: Use }) => {
  const t = useWords();
  const { name, node, title } = use;
  if (use.in !== 'workflow') return <>{t(`segments.in.${use.in}`, { name })}</>;
  const words =
    node === null && (title === 'goal' || title === 'exit')
      ? t(`segments.in.${title}`, { name })
      : t('segments.in.step', { name, step: title ?? node });
  return (
    <PlaceLink
      href={`/workflows/${use.id}${node === null ? '' : `?node=${encodeURIComponent(node)}`}`}
      size="sm"
    >
      {words}
    </PlaceLink>
  );
};

/** Where a segment is used, how many recent leads are in it, and whom an unsaved change of it touches. */
export const SegmentReach = ({ segment }: { readonly segment: Segment }) => {
  const t = useWords();
  const settings = useQuery(queries.settings).data;
  const saved = settings?.workspace.segments.find(({ id }) => id === segment.id);
  const uses = useQuery({
    queryKey: ['segment-uses', settings?.revision],
    queryFn: ({ signal }) => api('GET /v1/segments/uses', { signal }),
    enabled: saved !== undefined,
  });
  const [rule] = useDebouncedValue(segment.rule, 500);
  const changed = saved !== undefined && !equalJson(rule, saved.rule);
  const preview = useQuery({
    queryKey: ['segment-preview', segment.id, rule],
    queryFn: ({ signal }) => api('POST /v1/segments/preview', { body: { id: segment.id, rule }, signal }),
    enabled: changed,
    retry: false,
  });
  const own = uses.data?.items.find(({ id }) => id === segment.id);
  if (own === undefined) return null;
  return (
    <div data-testid={`segment-reach-${segment.id}`}>
      <Text size="sm" mt="xs">
        {t('segments.matched', { matched: own.matched, of: own.of })}{' '}
        {own.uses.length === 0 ? t('segments.unused') : `${t('segments.usedBy')}:`}
      </Text>
      <List size="sm" withPadding>
        {own.uses.map((use) => (
          <List.Item key={`${use.in} ${use.id} ${use.node} ${use.title}`}>
            <Place use={use} />{' '}
            {use.in === 'workflow' ? (
              <Text span size="xs" c="dimmed">
                {t(use.live ? (use.draft ? 'segments.live' : 'segments.gone') : 'segments.draft')}
              </Text>
            ) : null}
          </List.Item>
        ))}
      </List>
      {changed && preview.data !== undefined && preview.data.of > 0 ? (
        <Alert color="orange" variant="light" mt="xs" data-testid="segment-touches">
          <Text size="sm">
            {t('segments.touches', {
              of: preview.data.of,
              enters: preview.data.enters,
              leaves: preview.data.leaves,
              before: preview.data.before,
              after: preview.data.after,
            })}
          </Text>
          {own.uses.length === 0 ? null : <Text size="sm">{t('segments.whenSaved')}</Text>}
        </Alert>
      ) : null}
    </div>
  );
};
