import { Skeleton, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImageDetails } from '#shared/contract/images'
import type { ImageRow } from '#shared/contract/rows'
import page from '../../../components/DetailPage.module.css'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { InspectView } from '../../../components/inspect/InspectView'
import type { Reading } from '../../../rpc/use-read'
import { imageName } from '../image-name'
import { TreeTab } from '../tree/TreeTab'
import { ConfigTab } from './ConfigTab'
import { type ImageTab, imageTabs } from './image-tabs'
import { LayersTab } from './LayersTab'
import { UseTab } from './UseTab'

const labels = {
  layers: 'tabs.layers',
  tree: 'tabs.tree',
  config: 'tabs.config',
  use: 'tabs.use',
  inspect: 'tabs.inspect',
} as const satisfies Record<ImageTab, string>

/** The tabs of the image page; the open one stands in the address. Only the open one is there at all. */
export function ImageTabs(props: { row: ImageRow; details: Reading<ImageDetails>; tab: ImageTab }) {
  const { row, details, tab } = props
  const { t } = useTranslation('image')
  const [, navigate] = useLocation()
  const { value, error, again } = details
  return (
    <Tabs
      className={page.tabs}
      value={tab}
      onChange={(next) => navigate(`/images/${row.id}/${next ?? 'layers'}`, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List className={page.list} aria-label={t('tabs.label')}>
        {imageTabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(labels[name])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="layers" className={page.panel}>
        <LayersTab row={row} details={details} />
      </Tabs.Panel>
      <Tabs.Panel value="tree" className={page.panel}>
        <TreeTab row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="config" className={page.panel}>
        {value && <ConfigTab details={value} />}
        {!value &&
          (error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton mt="sm" height={320} />)}
      </Tabs.Panel>
      <Tabs.Panel value="use" className={page.panel}>
        <UseTab row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="inspect" className={page.filled}>
        {value && (
          <InspectView
            raw={value.raw}
            name={imageName(row)}
            line={`docker image inspect ${imageName(row)}`}
          />
        )}
        {!value && (error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton height="100%" />)}
      </Tabs.Panel>
    </Tabs>
  )
}
