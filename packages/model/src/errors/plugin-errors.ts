import type { ErrorEntry } from '../error-catalogue.ts';

/** Why a plugin is not installed, changed or removed. */
export const pluginErrors = {
  'plugin.not-a-package': {
    title: 'Not a plugin package',
    message: 'The package is not one of a Sluice plugin.',
    hint: 'Give a .tgz or folder made by `npm pack` of a plugin, or the name of an npm package with the keyword sluice-plugin.',
    status: 422,
  },
  'plugin.bad-manifest': {
    title: 'Manifest does not fit',
    message: 'The plugin’s manifest is not valid.',
    hint: 'Ask the plugin’s author to build it again with a current sdk.',
    status: 422,
  },
  'plugin.wrong-integrity': {
    title: 'Bundle was changed',
    message: 'The plugin’s code is not what its manifest was made for.',
    hint: 'Get the package again from where it was published; do not install this one.',
    status: 422,
  },
  'plugin.other-sdk': {
    title: 'Built for another Sluice',
    message: 'The plugin was built for another version of Sluice’s plugin contract.',
    hint: 'Update Sluice, or install a version of the plugin that fits.',
    status: 422,
  },
  'plugin.unusable': {
    title: 'Plugin does not run',
    message: 'The plugin was tried in its sandbox and did not run.',
    hint: 'Tell the plugin’s author what is said here.',
    status: 422,
  },
  'plugin.breaks-contract': {
    title: 'Plugin breaks the contract',
    message: 'The plugin does not keep what every plugin must.',
    hint: 'Tell the plugin’s author what is said here; `npm run check` of the plugin says it too.',
    status: 422,
  },
  'plugin.not-granted': {
    title: 'Rights not granted',
    message: 'The plugin asks for more than was agreed to.',
    hint: 'Look at what it asks for, and agree to it or do not install it.',
    status: 409,
  },
  'plugin.name-taken': {
    title: 'Name is taken',
    message: 'Sluice itself has a plugin of this name.',
    hint: 'Ask the plugin’s author to choose another name.',
    status: 409,
  },
  'plugin.version-differs': {
    title: 'Same version, other code',
    message: 'This version is installed already, with other code.',
    hint: 'A version never changes: get the package again from where it was published, or raise its version.',
    status: 409,
  },
  'plugin.in-use': {
    title: 'Plugin is in use',
    message: 'Workflows or waiting messages still need the plugin.',
    hint: 'Take its steps out of the workflows named and publish them, or disable the plugin instead.',
    status: 409,
  },
  'plugin.breaks-workflows': {
    title: 'Workflows would break',
    message: 'Published workflows could not be published again with this version.',
    hint: 'Look at what is said of each workflow; update anyway only if you will mend them.',
    status: 409,
  },
  'plugin.not-fetched': {
    title: 'Package not found',
    message: 'The package could not be fetched.',
    hint: 'Check its name and version, and whether this server may reach the package registry.',
    status: 422,
  },
  'plugin.not-running': {
    title: 'Plugin does not run',
    message: 'The plugin this is for does not run at present.',
    hint: 'Send it again later. The operator sees the reason under Settings, Plugins.',
    status: 503,
  },
  'plugin.bad-signature': {
    title: 'Not signed',
    message: 'The request is not signed with the secret of this receiver, or is too old.',
    hint: 'Check the secret on both sides, and the sender’s clock.',
    status: 401,
  },
} as const satisfies Record<string, ErrorEntry>;
