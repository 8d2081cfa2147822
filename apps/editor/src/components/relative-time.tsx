import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** An instant as people say it ("3 minutes ago"), exact in its tooltip. */
export const RelativeTime = ({ at }: { readonly at: string | number }) => {
  const intl = useIntl();
  const date = new Date(at);
  const seconds = (date.getTime() - Date.now()) / 1000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  const words =
    step === undefined
      ? intl.formatMessage({ id: 'common.justNow' })
      : intl.formatRelativeTime(Math.round(seconds / step[1]), step[0], { numeric: 'auto' });
  return (
    <Tooltip label={intl.formatDate(date, { dateStyle: 'medium', timeStyle: 'medium' })}>
      <time dateTime={date.toISOString()}>{words}</time>
    </Tooltip>
  );
};
