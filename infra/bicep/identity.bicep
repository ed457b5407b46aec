// Who the application is, and all that it may do. Every role assignment of Workforce is in this file.

@description('Where the identity is kept.')
param location string

@description('Tags of every resource.')
param tags object

@description('What makes names unique.')
param token string

@description('Storage account the application uses.')
param storageAccountName string

@description('Vault that holds the data protection key.')
param keyVaultName string

@description('The data protection key.')
param keyName string

@description('Where telemetry goes.')
param applicationInsightsName string

@description('Entra group whose members may put files into staff-lists and council. Empty: none.')
param operatorsGroupId string

// Storage Blob Data Owner. The host asks for it on its own storage, and a purge deletes versions, which Contributor may not.
// It is a role over data: it can neither change nor remove the immutability policy of `issued`.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
// Storage Queue Data Contributor: reads, writes and creates `steps`, its poison queue, and the host's own queue for new blobs.
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
// Storage Table Data Contributor: records, and the host's diagnostic events.
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
// Key Vault Crypto Service Encryption User: reads, wraps and unwraps with a key, and nothing else; on the one key.
var keyEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
// Monitoring Metrics Publisher: sends telemetry.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
// Storage Blob Data Contributor, for the operators' group, on two containers.
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

var roleType = 'Microsoft.Authorization/roleDefinitions'
var operatorContainers = empty(operatorsGroupId) ? [] : ['staff-lists', 'council']

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${token}'
  location: location
  tags: tags
}

resource storage 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: storageAccountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' existing = {
  parent: storage
  name: 'default'
}

resource operatorContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' existing = [
  for name in operatorContainers: {
    parent: blobs
    name: name
  }
]

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  name: keyVaultName
}

resource key 'Microsoft.KeyVault/vaults/keys@2026-02-01' existing = {
  parent: vault
  name: keyName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource onStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [blobDataOwner, queueDataContributor, tableDataContributor]: {
    name: guid(storage.id, identity.id, role)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId(roleType, role)
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource onKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(key.id, identity.id, keyEncryptionUser)
  scope: key
  properties: {
    roleDefinitionId: subscriptionResourceId(roleType, keyEncryptionUser)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource onTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(applicationInsights.id, identity.id, metricsPublisher)
  scope: applicationInsights
  properties: {
    roleDefinitionId: subscriptionResourceId(roleType, metricsPublisher)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource operators 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in operatorContainers: {
    name: guid(operatorContainer[i].id, operatorsGroupId, blobDataContributor)
    scope: operatorContainer[i]
    properties: {
      roleDefinitionId: subscriptionResourceId(roleType, blobDataContributor)
      principalId: operatorsGroupId
      principalType: 'Group'
    }
  }
]

output name string = identity.name
output principalId string = identity.properties.principalId
