import { CloseButton, TextInput } from '@mantine/core'
import {
  IconChevronDown,
  IconChevronUp,
  IconFilter,
  IconFilterOff,
  IconLetterCase,
  IconRegex,
  IconSearch,
} from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import classes from './LogView.module.css'
import type { LogSearch, LogStatus } from './protocol'
import { ToggleAction } from './ToggleAction'

/** Search in a log: Enter and Shift+Enter step through the matches, Escape ends it. */
export function LogSearchBar(props: {
  input: RefObject<HTMLInputElement | null>
  search: LogSearch
  result: LogStatus['search']
  onChange: (search: LogSearch) => void
  onStep: (direction: 1 | -1) => void
}) {
  const { search, result, onChange, onStep } = props
  const { t } = useTranslation('logs')
  const hasMatches = (result?.matches ?? 0) > 0
  const setMode = (mode: LogSearch['mode'], isOn: boolean): void =>
    onChange({ ...search, mode: isOn ? mode : 'mark' })
  return (
    <search className={classes.search}>
      <TextInput
        ref={props.input}
        type="search"
        size="xs"
        className={classes.searchInput}
        aria-label={t('search.label')}
        aria-keyshortcuts="Control+F Meta+F"
        placeholder={t('search.label')}
        data-filter
        value={search.pattern}
        error={result?.fault != null}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          search.pattern && (
            <CloseButton
              size="xs"
              aria-label={t('search.clear')}
              onClick={() => onChange({ ...search, pattern: '' })}
            />
          )
        }
        onChange={(event) => onChange({ ...search, pattern: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onChange({ ...search, pattern: '' })
        }}
      />
      <span
        className={classes.matches}
        role="status"
        data-matches={result?.isDone ? result.matches : undefined}
      >
        <SearchResult result={result} />
      </span>
      <IconAction
        size="small"
        label={t('search.previous')}
        isDisabled={!hasMatches || search.mode === 'inverted'}
        onAct={() => onStep(-1)}
      >
        <IconChevronUp />
      </IconAction>
      <IconAction
        size="small"
        label={t('search.next')}
        isDisabled={!hasMatches || search.mode === 'inverted'}
        onAct={() => onStep(1)}
      >
        <IconChevronDown />
      </IconAction>
      <ToggleAction
        label={t('search.matchCase')}
        isOn={search.isCaseSensitive}
        onToggle={(isCaseSensitive) => onChange({ ...search, isCaseSensitive })}
      >
        <IconLetterCase />
      </ToggleAction>
      <ToggleAction
        label={t('search.regex')}
        isOn={search.isRegex}
        onToggle={(isRegex) => onChange({ ...search, isRegex })}
      >
        <IconRegex />
      </ToggleAction>
      <ToggleAction
        label={t('search.only')}
        isOn={search.mode === 'only'}
        onToggle={(isOn) => setMode('only', isOn)}
      >
        <IconFilter />
      </ToggleAction>
      <ToggleAction
        label={t('search.inverted')}
        isOn={search.mode === 'inverted'}
        onToggle={(isOn) => setMode('inverted', isOn)}
      >
        <IconFilterOff />
      </ToggleAction>
    </search>
  )
}

function SearchResult({ result }: { result: LogStatus['search'] }) {
  const { t } = useTranslation('logs')
  if (!result) return null
  if (result.fault === 'invalid') return t('search.invalid')
  if (result.fault === 'slow') return t('search.slow')
  if (!result.isDone && result.matches === 0) return t('search.searching')
  if (result.current > 0)
    return t('search.position', {
      position: result.current.toLocaleString(),
      total: result.matches.toLocaleString(),
    })
  return t('search.matches', { count: result.matches, total: result.matches.toLocaleString() })
}
