import { generateForm } from '@rjsf/mantine';
import type { GenericObjectType, RJSFSchema } from '@rjsf/utils';
import type { DocumentNode, NodeTypeInfo } from '@sluice/model';
import { useMemo } from 'react';
import { setNode } from '../edits/set-node.ts';
import { commitNow, useEditor } from '../state/editor.ts';
import { fields } from './fields.tsx';
import { templates } from './templates.tsx';
import { uiSchemaOf } from './ui-schema.ts';
import { validator } from './validator.ts';
import { widgets } from './widgets.tsx';

const Form = generateForm<GenericObjectType>();

/** The form of a node's config, made from its JSON Schema. */
export const ConfigForm = ({ node, type }: { readonly node: DocumentNode; readonly type: NodeTypeInfo }) => {
  const editor = useEditor();
  const schema = useMemo(() => type.config as RJSFSchema, [type]);
  const uiSchema = useMemo(
    () => ({ ...uiSchemaOf(type.config), 'ui:submitButtonOptions': { norender: true } }),
    [type],
  );
  return (
    <Form
      key={node.id}
      idPrefix={`config-${node.id}`}
      tagName="div"
      schema={schema}
      uiSchema={uiSchema}
      formData={node.config as GenericObjectType}
      validator={validator}
      fields={fields}
      widgets={widgets}
      templates={templates}
      liveValidate
      showErrorList={false}
      noHtml5Validate
      onChange={({ formData }, field) => {
        // Without a field RJSF only fills defaults in: looking at a step must not change it.
        if (field === undefined) return;
        const { document } = editor.documents.getState();
        const config = (formData ?? {}) as DocumentNode['config'];
        commitNow(editor, setNode(document, node.id, { config }), {
          message: 'edit.config',
          key: `config ${node.id}`,
        });
      }}
    />
  );
};
