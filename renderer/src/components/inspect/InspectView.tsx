import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../CopyButton'
import { DockerLine } from '../DockerLine'
import { InspectSearch } from './InspectSearch'
import { InspectTree } from './InspectTree'
import classes from './InspectView.module.css'
import { RawJson } from './RawJson'
import { saveText } from './save-text'
import { useTree } from './use-tree'

/** What the engine says of an object, as it came: a tree to search in, or the JSON text to copy and save. */
export function InspectView(props: {
  raw: unknown
  name: string
  /** The docker line that shows the same. */
  line: string
}) {
  const { raw, name, line } = props
  const { t } = useTranslation('inspect')
  const [mode, setMode] = useState<'tree' | 'json'>('tree')
  const tree = useTree(raw)
  const text = useMemo(() => JSON.stringify(raw, null, 2) ?? '', [raw])

  return (
    <div className={classes.view}>
      <Group gap="xs" wrap="wrap">
        <SegmentedControl
          size="xs"
          aria-label={t('mode')}
          value={mode}
          onChange={(value) => setMode(value === 'json' ? 'json' : 'tree')}
          data={[
            { value: 'tree', label: t('tree') },
            { value: 'json', label: t('json') },
          ]}
        />
        {mode === 'tree' && (
          <>
            <InspectSearch tree={tree} />
            <Button size="compact-xs" variant="default" onClick={tree.openAll}>
              {t('expandAll')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={tree.foldAll}>
              {t('collapseAll')}
            </Button>
          </>
        )}
        <Group gap={4} ml="auto">
          <CopyButton label={t('copyJson')} text={text} />
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => saveText(`${name}.json`, text)}
          >
            {t('save')}
          </Button>
        </Group>
      </Group>
      {mode === 'json' ? (
        <RawJson text={text} label={t('jsonOf', { name })} />
      ) : (
        <InspectTree
          rows={tree.rows}
          label={t('treeOf', { name })}
          query={tree.query}
          isOpen={tree.isOpen}
          onOpen={tree.setOpen}
          activeId={tree.activeId}
          onActivate={tree.activate}
        />
      )}
      <DockerLine line={line} />
    </div>
  )
}
