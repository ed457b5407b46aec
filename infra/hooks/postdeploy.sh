#!/bin/sh
# Deploys the Event Grid subscription: its key exists only once the code runs. Doing it again changes nothing.
set -eu
cd "$(dirname "$0")/../bicep"

az account show --subscription "$AZURE_SUBSCRIPTION_ID" --output none 2>/dev/null || {
  echo "The Azure CLI is needed and has to be signed in: run 'az login', then 'azd hooks run postdeploy'." >&2
  exit 1
}

subscribe() {
  # Event Grid calls the app while the subscription is made, so the app is woken first.
  curl --silent --output /dev/null --max-time 60 "$WORKFORCE_PORTAL_URL/health" || true
  az deployment group create --output none \
    --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
    --name workforce-eventgrid --template-file eventgrid.bicep \
    --parameters functionAppName="$AZURE_FUNCTION_APP_NAME" storageAccountName="$AZURE_STORAGE_ACCOUNT_NAME" \
    workspaceName="$WORKFORCE_WORKSPACE_NAME" actionGroupName="$WORKFORCE_ACTION_GROUP_NAME"
}

for attempt in 1 2 3 4 5; do
  if subscribe; then
    echo "Staff lists put into $AZURE_STORAGE_ACCOUNT_NAME/staff-lists are announced to $AZURE_FUNCTION_APP_NAME."
    exit 0
  fi
  echo "Attempt $attempt of 5: the app is not ready yet, or the template was refused (reason above)." >&2
  sleep 30
done
echo "Staff lists are NOT announced to the app. When it answers at $WORKFORCE_PORTAL_URL/health, run 'azd hooks run postdeploy'." >&2
exit 1
