import { defineBackground } from 'wxt/utils/define-background'
import { registerAlarms } from './alarms'
import { registerBadge } from './badge'
import { registerBatches } from './batches'
import { registerCommands } from './commands'
import { registerInstall } from './install'
import { registerMenu } from './menu'
import { registerNotifications } from './notifications'
import { registerPermissions } from './permissions'
import { registerShortcut } from './shortcut'
import { bootstrap } from './start'

// Listeners are registered before anything is awaited: the event that woke the worker is already waiting for them.
export default defineBackground(() => {
  const ready = bootstrap()
  registerInstall(ready)
  registerMenu(ready)
  registerShortcut(ready)
  registerCommands(ready)
  registerPermissions(ready)
  registerAlarms(ready)
  registerBatches(ready)
  registerBadge(ready)
  registerNotifications(ready)
})
