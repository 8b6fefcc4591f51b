import classes from './EngineWords.module.css'

/** What the engine said, in its own words: below the sentence that tells what they mean. Nothing where it said nothing. */
export function EngineWords({ words }: { words: string | null | undefined }) {
  return words ? <q className={classes.words}>{words}</q> : null
}
