import { Button, Paper, SegmentedControl, Stack } from '@mantine/core';
import type { Workspace } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import { MoreWords } from '../messages/more-words.tsx';
import { rulesDe } from '../messages/rules.de.ts';
import { rulesEn } from '../messages/rules.en.ts';
import { useWords } from '../messages/use-words.ts';
import { AddCondition } from './add-condition.tsx';
import classes from './builder.module.css';
import { BuilderContext, editorId } from './builder-context.ts';
import { parse, print } from './codec/index.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { focusNewest } from './focus-newest.ts';
import { focusPart } from './focus-part.ts';
import { Preview } from './preview.tsx';
import { Sentence } from './sentence.tsx';
import { addTo, replaceAt } from './tree.ts';

const JsonEditor = lazy(() => import('./json-editor.tsx').then((module) => ({ default: module.JsonEditor })));

const ruleWords = { en: rulesEn, de: rulesDe };

interface Props {
  readonly value: Json;
  readonly onChange: (rule: Json) => void;
  readonly workspace: Workspace;
  readonly preview?: boolean;
}

/**
 * Edits a JSON-logic rule as a sentence, as conditions, or as JSON. What it does
 * not understand it keeps. `preview` counts matching leads below.
 */
export const RuleBuilder = (props: Props) => (
  <MoreWords words={ruleWords}>
    <Builder {...props} />
  </MoreWords>
);

const Builder = ({ value, onChange, workspace, preview = true }: Props) => {
  const words = useWords();
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<'conditions' | 'json'>('conditions');
  const condition = useMemo(() => parse(value), [value]);
  const builder = useMemo(
    () => ({
      id,
      workspace,
      root: condition,
      replace: (place: readonly number[], next: Parameters<typeof replaceAt>[2]) => {
        const made = replaceAt(condition, place, next);
        onChange(made === null ? true : print(made));
      },
      add: (place: readonly number[], added: Parameters<typeof addTo>[2]) => {
        const focus = focusNewest(host.current, place);
        onChange(print(addTo(condition, place, added)));
        focus();
      },
      change: (root: Parameters<typeof print>[0], focus?: readonly number[]) => {
        onChange(print(root));
        if (focus === undefined) return;
        requestAnimationFrame(() => focusPart(document.getElementById(editorId(id, focus))));
      },
    }),
    [id, workspace, condition, onChange],
  );
  if (value === null) {
    return (
      <Button size="xs" variant="light" mt={4} onClick={() => onChange(true)} data-testid="rule-start">
        {words('rules.start')}
      </Button>
    );
  }
  const addable = condition.is !== 'group';
  return (
    <BuilderContext value={builder}>
      <Paper withBorder p="xs" mt={4} className={classes.builder} ref={host} data-testid="rule-builder">
        <Stack gap="xs">
          <Sentence condition={condition} />
          <SegmentedControl
            size="xs"
            aria-label={words('rules.view')}
            value={tab}
            onChange={(next) => setTab(next === 'json' ? 'json' : 'conditions')}
            data={[
              { value: 'conditions', label: words('rules.conditions') },
              { value: 'json', label: 'JSON' },
            ]}
          />
          {tab === 'json' ? (
            <Suspense fallback={null}>
              <JsonEditor value={value} onChange={onChange} />
            </Suspense>
          ) : (
            <>
              <ConditionEditor condition={condition} place={[]} />
              {addable ? (
                <div>
                  <AddCondition place={[]} />
                </div>
              ) : null}
            </>
          )}
          {preview ? <Preview rule={value} workspace={workspace} /> : null}
        </Stack>
      </Paper>
    </BuilderContext>
  );
};
