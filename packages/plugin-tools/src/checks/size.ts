import { type Check, error, warning } from './problem.ts';

const large = 512 * 1024;
const most = 4 * 1024 * 1024;

/** The bundle is read into a sandbox of its own for each server, so it should be small. */
export const sizeCheck: Check = {
  title: 'size',
  run: (_, { bundle: { bytes, packages } }) => {
    const said = `The bundle has ${Math.ceil(bytes / 1024)} KiB.`;
    const hint = `Leave out what it does not need. It holds: ${packages.join(', ') || 'no package'}.`;
    if (bytes > most) return [error('bundle', said, hint)];
    return bytes > large ? [warning('bundle', said, hint)] : [];
  },
};
