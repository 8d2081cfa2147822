import { ActionIcon, Alert, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import type { Band } from '@sluice/model';
import { IconTrash } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Panel } from '../../_parts/panel.tsx';
import { BandRange } from '../../_parts/score/band-range.tsx';
import { bandProblems, inOrder } from '../../_parts/score/bands.ts';
import { useWords } from '../../_parts/use-words.ts';
import { AddByName } from '../add-by-name.tsx';
import classes from '../settings.module.css';
import { slug } from '../slug.ts';
import { addBand, removeBand, setEdge } from './edges.ts';
import type { ModelPartProps } from './groups.tsx';
import { problemWords } from './problem-words.ts';

const colors = ['gray', 'blue', 'cyan', 'teal', 'green', 'yellow', 'orange', 'red', 'pink', 'violet'];

/** The bands as a picture and as a table; moving an edge moves both bands it parts. */
export const Bands = ({ model, onChange }: ModelPartProps) => {
  const t = useWords();
  const intl = useIntl();
  const bands = inOrder(model.bands);
  const print = (value: number | null) => (value === null ? t('scoring.open') : intl.formatNumber(value));
  const change = (id: string, part: Partial<Band>) =>
    onChange({ bands: bands.map((band) => (band.id === id ? { ...band, ...part } : band)) });
  const second = bands[1];
  const picture = bands
    .map(({ name, from, to }) => t('scoring.range', { name, from: print(from), to: print(to) }))
    .join('; ');
  return (
    <Panel
      title={t('scoring.bands')}
      {...(second?.from == null
        ? {}
        : { description: t('scoring.bandsText', { edge: print(second.from), name: second.name }) })}
    >
      <Stack gap="md">
        <BandRange
          model={model}
          label={t('scoring.picture', { bands: picture, threshold: print(model.handoffThreshold) })}
          handoffLabel={t('scoring.handoffAt', { threshold: print(model.handoffThreshold) })}
        />
        <div>
          <div className={`${classes.grid} ${classes.bands} ${classes.gridHead}`} aria-hidden>
            <span>{t('scoring.band')}</span>
            <span>{t('scoring.from')}</span>
            <span>{t('scoring.to')}</span>
            <span>{t('scoring.color')}</span>
            <span />
          </div>
          {bands.map((band, index) => (
            <div key={band.id} className={`${classes.grid} ${classes.bands}`} style={{ marginTop: 8 }}>
              <TextInput
                aria-label={t('scoring.nameOf', { name: band.name })}
                value={band.name}
                onChange={(event) => change(band.id, { name: event.currentTarget.value })}
              />
              <NumberInput
                aria-label={t('scoring.fromOf', { name: band.name })}
                placeholder={t('scoring.open')}
                value={band.from ?? ''}
                disabled={index === 0 && band.from === null}
                onChange={(value) =>
                  typeof value === 'number' && onChange({ bands: setEdge(bands, index, value) })
                }
              />
              <Text size="sm" c="dimmed" className={classes.number ?? ''}>
                {print(band.to)}
              </Text>
              <Select
                aria-label={t('scoring.colorOf', { name: band.name })}
                data={colors}
                value={band.color}
                onChange={(color) => color !== null && change(band.id, { color })}
                leftSection={
                  <span
                    className={classes.swatch}
                    style={{ background: `var(--mantine-color-${band.color}-6)` }}
                  />
                }
                allowDeselect={false}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('settings.removeName', { name: band.name })}
                disabled={bands.length === 1}
                onClick={() => onChange({ bands: removeBand(bands, index) })}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </div>
          ))}
          <AddByName
            taken={bands.map(({ name }) => name)}
            onAdd={(name) =>
              onChange({
                bands: addBand(bands, {
                  id: slug(
                    name,
                    bands.map(({ id }) => id),
                  ),
                  name,
                }),
              })
            }
          />
        </div>
        {bandProblems(bands).map((problem) => {
          const { id, values } = problemWords(problem, print);
          return (
            <Alert key={`${id} ${JSON.stringify(values)}`} color="red" p="xs">
              {t(id, values)}
            </Alert>
          );
        })}
      </Stack>
    </Panel>
  );
};
