import { List, Text } from '@mantine/core';
import type { Shape } from '../../_api/client.ts';
import { useWords } from '../../_parts/use-words.ts';

type Found = Shape<'PluginInspection'>;

/** Which published workflows another version of a plugin would change, step by step. */
export const WorkflowChanges = ({ found }: { readonly found: Found }) => {
  const t = useWords();
  return (
    <section>
      <Text size="sm" fw={600}>
        {t('plugins.updates', { version: found.installed })}
      </Text>
      <Text size="sm">{t(found.workflows.length === 0 ? 'plugins.same' : 'plugins.changes')}</Text>
      <List size="sm">
        {found.workflows.map(({ workflow, name, breaks, steps }) => (
          <List.Item key={workflow}>
            <b>{name}</b>
            <List size="sm" listStyleType="none">
              {breaks.map((why) => (
                <List.Item key={why}>{t('plugins.breaks', { why })}</List.Item>
              ))}
              {steps.map(({ node, title, before, after }) => (
                <List.Item key={node}>
                  {before === after
                    ? t('plugins.ruleChanges', { title })
                    : t('plugins.wasIs', { title, before, after })}
                </List.Item>
              ))}
            </List>
          </List.Item>
        ))}
      </List>
    </section>
  );
};
