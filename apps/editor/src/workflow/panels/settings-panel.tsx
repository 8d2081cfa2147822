import { Input, NumberInput, Radio, Stack, Textarea } from '@mantine/core';
import type { Reentry } from '@sluice/model';
import { lazy, Suspense } from 'react';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import type { Head } from '../document/change.ts';
import { setHead } from '../edits/set-head.ts';
import { commitNow, useDocument, useEditor } from '../state/editor.ts';
import { PanelFrame } from './panel-frame.tsx';

const RuleBuilder = lazy(() =>
  import('../../rule-builder/rule-builder.tsx').then((module) => ({ default: module.RuleBuilder })),
);

const reentries: readonly Reentry[] = ['every-time', 'once', 'while-not-running', 'once-per-period'];

/** Who may run through again, and what ends a waiting run. */
export const SettingsPanel = () => (
  <BesideWords>
    <Inside />
  </BesideWords>
);

const Inside = () => {
  const words = useWords();
  const editor = useEditor();
  const { description, settings } = useDocument((state) => state.document);
  const set = (head: Partial<Head>): void =>
    commitNow(editor, setHead(editor.documents.getState().document, head), {
      message: 'edit.settings',
      key: 'settings',
    });
  return (
    <PanelFrame title={words('view.settings')}>
      <Stack>
        <Textarea
          label={words('settings.description')}
          autosize
          minRows={2}
          value={description ?? ''}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <Radio.Group
          label={words('settings.subject')}
          value={settings.subject ?? 'lead'}
          onChange={(value) =>
            set({ settings: { ...settings, subject: value === 'account' ? 'account' : 'lead' } })
          }
        >
          <Stack gap={6} mt={6}>
            <Radio value="lead" label={words('settings.subject.lead')} />
            <Radio
              value="account"
              label={words('settings.subject.account')}
              description={words('settings.subject.accountHelp')}
            />
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={words('settings.reentry')}
          value={settings.reentry}
          onChange={(value) => {
            const reentry = reentries.find((item) => item === value);
            if (reentry !== undefined) set({ settings: { ...settings, reentry } });
          }}
        >
          <Stack gap={6} mt={6}>
            {reentries.map((value) => (
              <Radio key={value} value={value} label={words(`settings.reentry.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {settings.reentry === 'once-per-period' ? (
          <NumberInput
            label={words('settings.periodDays')}
            value={settings.periodDays ?? 30}
            min={1}
            max={3650}
            allowDecimal={false}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1)
                set({ settings: { ...settings, periodDays: value } });
            }}
          />
        ) : null}
        <Suspense fallback={null}>
          {(['goal', 'exit'] as const).map((key) => (
            <Input.Wrapper
              key={key}
              label={words(`settings.${key}`)}
              description={words(`settings.${key}Help`)}
              labelElement="div"
            >
              <RuleBuilder
                value={settings[key]}
                workspace={editor.workspace}
                onChange={(rule) => set({ settings: { ...settings, [key]: rule } })}
              />
            </Input.Wrapper>
          ))}
        </Suspense>
      </Stack>
    </PanelFrame>
  );
};
