import { Text } from '@mantine/core';
import type { Shape } from '../_api/client.ts';
import { PlaceLink } from './place-link.tsx';
import { useWords } from './use-words.ts';

/** The rule that did something, leading to its node in the version that ran. */
export const CauseLink = ({
  cause,
  quiet = false,
}: {
  readonly cause: Shape<'Cause'>;
  readonly quiet?: boolean;
}) => {
  const t = useWords();
  const query = new URLSearchParams({ version: String(cause.version), node: cause.node });
  return (
    <Text span size={quiet ? 'xs' : 'sm'} {...(quiet ? { c: 'dimmed' } : {})}>
      <PlaceLink
        href={`/workflows/${cause.workflow}?${query}`}
        inherit
        underline={quiet ? 'always' : 'hover'}
        {...(quiet ? { c: 'dimmed' } : {})}
      >
        {cause.title}
      </PlaceLink>
      {' · '}
      {cause.workflowName}, {t('part.version', { version: cause.version })}
    </Text>
  );
};
