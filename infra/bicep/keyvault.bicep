// Holds one key: it protects the portal's key ring, which every instance reads from the container `keys`.

@description('Where the vault is kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('What makes names unique.')
param token string

@description('True: no public network access.')
param privateNetwork bool

@description('Workspace that takes the logs.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: 'kv-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }
}

// A second deployment finds the key and leaves it as it is.
resource key 'Microsoft.KeyVault/vaults/keys@2026-02-01' = {
  parent: vault
  name: 'data-protection'
  tags: tags
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output id string = vault.id
output name string = vault.name
output keyName string = key.name
// Without a version: new keys of the ring are wrapped with the vault key's newest.
output keyUri string = key.properties.keyUri
