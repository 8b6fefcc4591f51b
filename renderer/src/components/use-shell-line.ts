import { lineInShell } from '#shared/commands/line-in-shell'
import { useSettings } from '../live/settings-store'
import { shellOf } from './shell-of'

/** A docker line in the words of the shell that the person uses. */
export function useShellLine(line: string): string {
  return lineInShell(line, shellOf(useSettings()))
}
