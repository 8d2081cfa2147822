import { Button } from '@mantine/core';
import { client } from '../../_api/client.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';

/** Takes back that an event was a machine's: the rules see it then. */
export const SetApart = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const person = useAction({
    run: () => client.POST('/v1/events/{id}/person', { params: { path: { id } } }),
    refresh: [['lead']],
    said: 'event.bot.done',
  });
  return (
    <Button variant="default" size="compact-xs" loading={person.isPending} onClick={() => person.mutate()}>
      {t('event.bot.person')}
    </Button>
  );
};
