import { IconEraser, IconPlayerPause, IconTextWrap } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogTime } from '#shared/domain/log-stamp'
import { IconAction } from '../../components/IconAction'
import { changeSettings, useSettings } from '../../live/settings-store'
import { LogSearchBar } from './LogSearchBar'
import { LogTextMenu } from './LogTextMenu'
import classes from './LogView.module.css'
import { LogViewMenu } from './LogViewMenu'
import type { LogModel } from './log-model'
import type { LogRange, LogSearch, LogStatus } from './protocol'
import { TimeRange } from './TimeRange'
import { ToggleAction } from './ToggleAction'

/** What can be done with a log: search, choose what is shown and how, copy, save, clear. */
export const LogToolbar = memo(function LogToolbar(props: {
  model: LogModel
  /** For the name of a saved file. */
  name: string
  /** One container, whose whole log can be saved. */
  isSingle: boolean
  input: RefObject<HTMLInputElement | null>
  search: LogSearch
  result: LogStatus['search']
  range: LogRange
  isFollowing: boolean
  onSearch: (search: LogSearch) => void
  onStep: (direction: 1 | -1) => void
  onRange: (since: LogTime | null, until: LogTime | null) => void
  onFollow: (isOn: boolean) => void
}) {
  const { model } = props
  const { t } = useTranslation('logs')
  const { logs } = useSettings()
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('toolbar')}>
      <LogSearchBar
        input={props.input}
        search={props.search}
        result={props.result}
        onChange={props.onSearch}
        onStep={props.onStep}
      />
      <div className={classes.tools}>
        <ToggleAction label={t('pause')} isOn={!props.isFollowing} onToggle={(isOn) => props.onFollow(!isOn)}>
          <IconPlayerPause />
        </ToggleAction>
        <ToggleAction
          label={t('wrap')}
          isOn={logs.wrap}
          onToggle={(wrap) => void changeSettings({ logs: { ...logs, wrap } })}
        >
          <IconTextWrap />
        </ToggleAction>
        <TimeRange range={props.range} onChange={props.onRange} />
        <LogViewMenu />
        <LogTextMenu model={model} name={props.name} isSingle={props.isSingle} />
        <IconAction label={t('clear')} onAct={() => model.send({ type: 'clear' })}>
          <IconEraser />
        </IconAction>
      </div>
    </div>
  )
})
