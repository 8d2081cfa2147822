import { Button, Input } from '@mantine/core';
import type { Workspace } from '@sluice/model';
import type { Rule } from '@sluice/sdk';
import { useState } from 'react';
import { RuleBuilder } from '../../../rule-builder/rule-builder.tsx';
import { useWords } from '../../_parts/use-words.ts';

export interface RuleFieldProps {
  readonly rule: Rule;
  readonly workspace: Workspace;
  readonly onChange: (rule: Rule) => void;
}

/** A rule in words, and on demand who of the recent leads it matches. */
export const RuleField = ({ rule, workspace, onChange }: RuleFieldProps) => {
  const t = useWords();
  const [preview, setPreview] = useState(false);
  return (
    <Input.Wrapper label={t('rule.label')} labelElement="div">
      <RuleBuilder value={rule} onChange={onChange} workspace={workspace} preview={preview} />
      {!preview && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setPreview(true)}>
          {t('rule.check')}
        </Button>
      )}
    </Input.Wrapper>
  );
};
