# Deploys the Event Grid subscription: its key exists only once the code runs. Doing it again changes nothing.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
Set-Location (Join-Path $PSScriptRoot '..' 'bicep')

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
    throw "The Azure CLI is needed and has to be signed in: install it, run 'az login', then 'azd hooks run postdeploy'."
}
az account show --subscription $env:AZURE_SUBSCRIPTION_ID --output none
if ($LASTEXITCODE -ne 0) {
    throw "The Azure CLI has to be signed in: run 'az login', then 'azd hooks run postdeploy'."
}

foreach ($attempt in 1..5) {
    # Event Grid calls the app while the subscription is made, so the app is woken first.
    try { Invoke-WebRequest -Uri "$env:WORKFORCE_PORTAL_URL/health" -TimeoutSec 60 | Out-Null } catch { }
    az deployment group create --output none `
        --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
        --name workforce-eventgrid --template-file eventgrid.bicep `
        --parameters functionAppName=$env:AZURE_FUNCTION_APP_NAME storageAccountName=$env:AZURE_STORAGE_ACCOUNT_NAME `
        workspaceName=$env:WORKFORCE_WORKSPACE_NAME actionGroupName=$env:WORKFORCE_ACTION_GROUP_NAME
    if ($LASTEXITCODE -eq 0) {
        Write-Output "Staff lists put into $env:AZURE_STORAGE_ACCOUNT_NAME/staff-lists are announced to $env:AZURE_FUNCTION_APP_NAME."
        exit 0
    }
    Write-Warning "Attempt $attempt of 5: the app is not ready yet, or the template was refused (reason above)."
    Start-Sleep -Seconds 30
}
throw "Staff lists are NOT announced to the app. When it answers at $env:WORKFORCE_PORTAL_URL/health, run 'azd hooks run postdeploy'."
