import { SegmentedControl } from '@mantine/core'
import { IconBinaryTree, IconList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import classes from './images.module.css'

/** The images as a list of names or as a tree of shared layers: part of the address. */
export function ViewChoice({ isTree }: { isTree: boolean }) {
  const { t } = useTranslation('images')
  const [, navigate] = useLocation()
  return (
    <SegmentedControl
      aria-label={t('view.label')}
      value={isTree ? 'tree' : 'list'}
      onChange={(next) => navigate(next === 'tree' ? '/images?view=tree' : '/images', { replace: true })}
      data={[
        {
          value: 'list',
          label: (
            <span className={classes.view}>
              <IconList size={14} aria-hidden /> {t('view.list')}
            </span>
          ),
        },
        {
          value: 'tree',
          label: (
            <span className={classes.view}>
              <IconBinaryTree size={14} aria-hidden /> {t('view.tree')}
            </span>
          ),
        },
      ]}
    />
  )
}
