/** What systems know the app by; the packages name the same. */
export const appId = 'org.jejak.app'
