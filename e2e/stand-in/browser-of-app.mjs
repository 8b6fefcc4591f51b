import { Browser } from './browser.mjs'

/** The one browser of the app. */
export const browser = new Browser()
