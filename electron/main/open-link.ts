import { shell } from 'electron'

/** Opens a link in the person's browser. Rejects with an Error for anything but http(s), which could start a program. */
export async function openLink(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Error(`Only http and https links are opened, not ${address}`)
  }
  await shell.openExternal(url.href)
}
