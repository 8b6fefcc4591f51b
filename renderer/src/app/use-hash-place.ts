import { useSyncExternalStore } from 'react'

/**
 * The place in the app, kept whole in the address' hash: `#/logs?ids=a,b`. (wouter's own hook puts the query outside
 * the hash, where it would stay behind on the next page and be lost in a copied link.)
 */
export function useHashPlace(): [string, (to: string, options?: { replace?: boolean }) => void] {
  return [useSyncExternalStore(listen, readPath), goTo]
}

/** The query of the place in the app, without `?`. */
export function useHashSearch(): string {
  return useSyncExternalStore(listen, readSearch)
}

useHashPlace.hrefs = (href: string): string => `#${href}`

function splitHash(): [string, string] {
  const [path = '', ...search] = location.hash.slice(1).split('?')
  return [path.startsWith('/') ? path : `/${path}`, search.join('?')]
}

function readPath(): string {
  return splitHash()[0]
}

function readSearch(): string {
  return splitHash()[1]
}

function goTo(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
