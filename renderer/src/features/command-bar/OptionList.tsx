import {
  IconBox,
  IconDatabase,
  IconFile,
  IconFolder,
  IconLayoutSidebar,
  IconMinus,
  IconNetwork,
  IconPhoto,
  IconTerminal,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { stateWords } from '../../components/container-state-words'
import type { BarOption } from './bar-options'
import { commandWords } from './command-words'
import { flagWord } from './flag-words'
import classes from './OptionList.module.css'

const looks = {
  command: { icon: IconTerminal, word: 'bar:type.command' },
  group: { icon: IconFolder, word: 'bar:type.group' },
  flag: { icon: IconMinus, word: 'bar:type.flag' },
  value: { icon: IconMinus, word: 'bar:type.value' },
  folder: { icon: IconFolder, word: 'bar:type.folder' },
  file: { icon: IconFile, word: 'bar:type.file' },
  page: { icon: IconLayoutSidebar, word: 'bar:type.page' },
  container: { icon: IconBox, word: 'bar:type.container' },
  image: { icon: IconPhoto, word: 'bar:type.image' },
  volume: { icon: IconDatabase, word: 'bar:type.volume' },
  network: { icon: IconNetwork, word: 'bar:type.network' },
} as const

/** Id of the option at a place, for `aria-activedescendant`. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`
}

/** The list under the field. The focus stays in the field; the pointer may choose too. */
export function OptionList(props: {
  id: string
  options: readonly BarOption[]
  active: number
  onPick: (option: BarOption) => void
}) {
  const { t } = useTranslation('bar')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(optionId(props.id, props.active))}`)?.scrollIntoView({
      block: 'nearest',
    })
  }, [props.id, props.active])
  return (
    <div ref={list} id={props.id} role="listbox" aria-label={t('suggestions')} className={classes.list}>
      {props.options.map((option, place) => {
        const { type, label, note } = option.does === 'complete' ? option.suggestion : option.hit
        const { icon: Icon, word } = looks[type]
        const key = descriptionKey(option)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          <div
            key={`${type} ${label}`}
            id={optionId(props.id, place)}
            role="option"
            aria-selected={place === props.active}
            className={classes.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onPick(option)}
          >
            <Icon aria-hidden className={classes.icon} />
            <span className={classes.label}>{label}</span>
            {note !== '' && (
              <span className={classes.note}>
                {type === 'container' && isState(note) ? t(stateWords[note]) : note}
              </span>
            )}
            <span className={classes.about}>{key === undefined ? t(word) : t(key)}</span>
          </div>
        )
      })}
    </div>
  )
}

/** Whether a container's note is a state that has a word; a newer engine may have others. */
function isState(note: string): note is keyof typeof stateWords {
  return Object.hasOwn(stateWords, note)
}

function descriptionKey(option: BarOption): string | undefined {
  if (option.does === 'open') return undefined
  const { type, kind, label } = option.suggestion
  if (type === 'flag') return flagWord(kind, label.slice(2))
  return type === 'command' || type === 'group' ? commandWords[kind] : undefined
}
