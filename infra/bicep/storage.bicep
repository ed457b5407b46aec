// One storage account: documents in containers, records in tables, work in queues, and what the Functions host keeps for itself.

@description('Where the data are kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('What makes names unique.')
param token string

@description('Copies kept of the data.')
param sku string

@description('Days after which drafts and statements are deleted.')
param retentionDays int

@description('Days for which a deleted document or container can be brought back.')
param softDeleteDays int

@description('Days for which an issued document can be neither changed nor deleted.')
param issuedRetentionDays int

@allowed(['unlocked', 'locked'])
@description('Locked: the policy was locked by hand, and is left alone.')
param issuedPolicy string

@description('True: no public network access.')
param privateNetwork bool

@description('Workspace that takes the logs.')
param workspaceId string

// What the application uses. `issued` is apart, for it alone is immutable.
var containers = ['staff-lists', 'uploads', 'council', 'plans', 'packs', 'statements', 'forecasts', 'records', 'keys', 'deployments']
var queues = ['steps', 'steps-poison']
var tables = ['submissions', 'plans', 'failures', 'deadlines', 'answers', 'headings', 'decisions', 'issues']

resource account 'Microsoft.Storage/storageAccounts@2026-04-01' = {
  name: 'st${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' = [
  for name in containers: {
    parent: blobs
    name: name
    properties: { publicAccess: 'None' }
  }
]

resource issued 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' = {
  parent: blobs
  name: 'issued'
  properties: { publicAccess: 'None' }
}

// The container's policy, not the version's: it refuses an overwrite instead of keeping both. Locking is a request of its own that
// no template can make, and is final (docs/deploying.md); a locked policy may only be extended, so it is not written again.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2026-04-01' = if (issuedPolicy == 'unlocked') {
  parent: issued
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: issuedRetentionDays
    allowProtectedAppendWrites: false
  }
}

// The safety net under the application's own purge. With versioning on, deleting a document leaves its last version, which the second
// action deletes; soft delete then keeps that for softDeleteDays more. No rule names `issued`, and none touches the files of `council`.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-04-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'drafts-and-statements'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['packs/', 'statements/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: retentionDays } }
              version: { delete: { daysAfterCreationGreaterThan: retentionDays } }
            }
          }
        }
        {
          name: 'uploads-looked-at'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['uploads/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: 7 } }
              version: { delete: { daysAfterCreationGreaterThan: 7 } }
            }
          }
        }
        {
          name: 'what-a-purge-left'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['staff-lists/', 'plans/', 'forecasts/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: retentionDays } } }
          }
        }
        {
          // Deployment packages, and the leases and marks the host writes many times a day.
          name: 'old-versions-of-the-host'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['deployments/', 'azure-webjobs-hosts/', 'azure-webjobs-secrets/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 30 } } }
          }
        }
      ]
    }
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2026-04-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2026-04-01' = [
  for name in queues: {
    parent: queueService
    name: name
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2026-04-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2026-04-01' = [
  for name in tables: {
    parent: tableService
    name: name
  }
]

// Who read, wrote and deleted documents; what was written to and deleted from queues and tables. Reads of queues are polling.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

output id string = account.id
output name string = account.name
