// Optional: a virtual network, through which alone storage and vault are reached. The portal's own address stays public, because
// staff and representatives read it from anywhere and Event Grid has to call it.

@description('Where the network is.')
param location string

@description('Tags of every resource.')
param tags object

@description('What makes names unique.')
param token string

@description('Address space: a /24 or larger.')
param addressPrefix string

@description('True: private DNS zones are made here.')
param privateDnsZones bool

@description('Storage account to reach privately.')
param storageAccountId string

@description('Vault to reach privately.')
param keyVaultId string

var targets = [
  { name: 'blob', resourceId: storageAccountId, zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'queue', resourceId: storageAccountId, zone: 'privatelink.queue.${environment().suffixes.storage}' }
  { name: 'table', resourceId: storageAccountId, zone: 'privatelink.table.${environment().suffixes.storage}' }
  { name: 'vault', resourceId: keyVaultId, zone: 'privatelink.vaultcore.azure.net' }
]
var zones = privateDnsZones ? targets : []

resource network 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 0)
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 1)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }
}

// One after another: two changes to one subnet at a time are refused.
@batchSize(1)
resource endpoint 'Microsoft.Network/privateEndpoints@2024-10-01' = [
  for target in targets: {
    name: 'pe-${target.name}-${token}'
    location: location
    tags: tags
    properties: {
      subnet: { id: '${network.id}/subnets/endpoints' }
      privateLinkServiceConnections: [
        {
          name: target.name
          properties: {
            privateLinkServiceId: target.resourceId
            groupIds: [target.name]
          }
        }
      ]
    }
  }
]

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for target in zones: {
    name: target.zone
    location: 'global'
    tags: tags
  }
]

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (target, i) in zones: {
    parent: zone[i]
    name: 'to-${network.name}'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

resource zoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-10-01' = [
  for (target, i) in zones: {
    parent: endpoint[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: target.name, properties: { privateDnsZoneId: zone[i].id } }]
    }
  }
]

output appSubnetId string = '${network.id}/subnets/app'
