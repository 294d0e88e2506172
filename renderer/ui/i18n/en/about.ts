export const about = {
  version: 'Version {version}',
  stays: 'Your maps stay on this computer. Jejak sends nothing anywhere and never goes online by itself.',
  checkForNew: 'Check for a new version',
  newerAt: 'Newer versions are at {address}. Yours is {version}.',
  newerAsk:
    'Jejak does not look for new versions by itself. Yours is {version}: ask whoever gave you Jejak for a newer one.',
  licences: 'Licences of what is bundled',
  noLicences: 'The licences are not part of this build.',
  tellWhenDone: 'Tell me when a long export is done',
  tellWhenDoneHint: 'With a notice of the system, and only while Jejak is not in front.',
  noticesRefused: 'The browser does not allow notices for Jejak.',
  exportReady: 'The export of “{title}” is ready.',
  saving: 'Saving… The window closes when it is done.',
}
