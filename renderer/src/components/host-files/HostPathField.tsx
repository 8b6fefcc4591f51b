import { ActionIcon, Autocomplete, Tooltip } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PickPath } from '#shared/contract/host-files'
import classes from './HostPathField.module.css'
import { splitPath } from './split-path'
import { useHostFolder } from './use-host-folder'
import { useHostPick } from './use-host-pick'

/**
 * A path of the machine where the backend runs: typed, with what its folder holds proposed, or chosen in a dialog:
 * the system's own on the desktop, one of the app's elsewhere. Whether the path is good is for the caller to judge
 * (`error`); for `save`, a file that is there already is said.
 */
export function HostPathField(props: {
  kind: PickPath['kind']
  value: string
  onChange: (path: string) => void
  /** Accessible name; drawn above the field unless `isLabelHidden`. */
  label: string
  isLabelHidden?: boolean
  description?: string | undefined
  placeholder?: string | undefined
  error?: string | boolean | undefined
  isDisabled?: boolean
  isFocusedFirst?: boolean
  /** Title of the dialog; the label unless given. */
  title?: string | undefined
  /** Name that is proposed for a new file; for `save`. */
  fileName?: string | undefined
  filters?: PickPath['filters']
}) {
  const { t } = useTranslation('hostFiles')
  const { kind, value, onChange, label } = props
  const [isTyping, setIsTyping] = useState(false)
  const { folder, name } = splitPath(value)
  const listed = useHostFolder(isTyping && /^(?:~?[/\\]|[a-z]:\\)/i.test(value) ? folder : null).folder
  const matching = (listed?.entries ?? []).filter(
    (entry) =>
      (kind !== 'folder' || entry.isFolder) &&
      entry.name.toLowerCase().startsWith(name.toLowerCase()) &&
      (!entry.isHidden || name.startsWith('.')),
  )
  const proposals = matching
    .slice(0, 50)
    .map((entry) => folder + entry.name + (entry.isFolder ? (listed?.separator ?? '/') : ''))
  const isThere =
    kind === 'save' && name !== '' && matching.some((entry) => entry.name === name && !entry.isFolder)
  const title = props.title ?? label

  const { browse, dialog } = useHostPick({
    kind,
    title,
    path: value,
    onPick: onChange,
    ...(props.fileName ? { fileName: props.fileName } : {}),
    ...(props.filters ? { filters: props.filters } : {}),
  })

  return (
    <>
      <Autocomplete
        {...(props.isLabelHidden ? { 'aria-label': label } : { label })}
        description={isThere ? <span className={classes.there}>{t('there')}</span> : props.description}
        placeholder={props.placeholder}
        value={value}
        error={props.error}
        disabled={props.isDisabled ?? false}
        data={[...new Set(proposals)].filter((path) => path !== value)}
        filter={({ options }) => options}
        onChange={(path) => {
          setIsTyping(true)
          onChange(path)
        }}
        onBlur={() => setIsTyping(false)}
        openOnFocus={false}
        maxDropdownHeight={220}
        comboboxProps={{ shadow: 'md' }}
        spellCheck={false}
        autoCapitalize="off"
        {...(props.isFocusedFirst ? { 'data-autofocus': true } : {})}
        rightSectionPointerEvents="all"
        rightSection={
          <Tooltip label={t('browse')} withArrow openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t('browseFor', { label })}
              disabled={props.isDisabled ?? false}
              onClick={browse}
            >
              <IconFolderOpen size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        }
      />
      {dialog}
    </>
  )
}
