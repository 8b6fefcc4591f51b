import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { MenuAction } from '#shared/contract/app'
import { rpc } from '../rpc/client'
import { subscribe } from '../rpc/subscribe'
import { focusFilter } from './focus-filter'

const pathOf: Partial<Record<MenuAction, string>> = {
  'go-containers': '/containers',
  'go-images': '/images',
  'go-volumes': '/volumes',
  'go-networks': '/networks',
  'go-activity': '/activity',
  'go-settings': '/settings',
  'go-about': '/about',
  'pull-image': '/images?pull',
}

/** Carries out what is clicked in the application menu. */
export function useMenuActions(): void {
  const [, navigate] = useLocation()
  useEffect(
    () =>
      subscribe(
        (signal) => rpc.app.watchMenu(undefined, { signal }),
        (action) => {
          const path = pathOf[action]
          if (path) navigate(path)
          else if (action === 'find') focusFilter()
        },
      ),
    [navigate],
  )
}
