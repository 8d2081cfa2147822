import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client, type Shape } from '../_api/client.ts';
import { pageQueries } from '../_api/queries.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';

/** Says that the demo company is here, coming or going; one click removes it. */
export const DemoBanner = ({ demo }: { readonly demo: Shape<'Demo'> }) => {
  const t = useWords();
  const cache = useQueryClient();
  const remove = useAction({
    run: () => client.DELETE('/v1/demo'),
    onDone: (state) => cache.setQueryData(pageQueries.demo.queryKey, state),
  });
  useEffect(() => {
    if (demo.state === 'loaded' || demo.state === 'absent') {
      void cache.invalidateQueries({ queryKey: pageQueries.overview.queryKey });
      void cache.invalidateQueries({ queryKey: ['workflows'] });
    }
  }, [demo.state, cache]);
  if (demo.state === 'absent') return null;
  if (demo.state === 'loaded') {
    return (
      <Alert variant="light" icon={<IconBuilding size={18} />} title={t('demo.loaded')}>
        <Group justify="space-between" gap="sm">
          <Text size="sm">{t('demo.loadedText', { leads: demo.leads })}</Text>
          <Button size="xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('demo.remove')}
          </Button>
        </Group>
      </Alert>
    );
  }
  const title = t(demo.state === 'loading' ? 'demo.loading' : 'demo.removing');
  return (
    <Alert variant="light" icon={<IconBuilding size={18} />} title={title} aria-live="polite">
      <Stack gap="xs">
        <Text size="sm">{t('demo.loadingText', { leads: demo.leads })}</Text>
        <Progress value={demo.progress * 100} aria-label={title} animated />
      </Stack>
    </Alert>
  );
};
