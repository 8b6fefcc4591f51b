import type { ActivityEntry } from '#shared/contract/activity'
import { TextLink } from '../../components/TextLink'
import { detailsOf } from './FileForm'

/** That an image was made, with the way to it: by its name, else by its short id. */
export function MadeImage(props: {
  words: string
  entry: ActivityEntry
  reference: string
  onFollow: () => void
}) {
  const [id = ''] = detailsOf(props.entry)
  return (
    <>
      {props.words}{' '}
      <TextLink to={`/images/${id}`} onFollow={props.onFollow}>
        {props.reference || id.slice(7, 19)}
      </TextLink>
    </>
  )
}
